// SPDX-License-Identifier: GPL-3.0-or-later
int jitter() { return QRandomGenerator::global()->bounded(9); }
