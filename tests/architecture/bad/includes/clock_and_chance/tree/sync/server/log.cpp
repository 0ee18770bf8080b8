// SPDX-License-Identifier: GPL-3.0-or-later
auto t = std::chrono::system_clock::now();
