// SPDX-License-Identifier: GPL-3.0-or-later
const QUuid id = QUuid::createUuid();
