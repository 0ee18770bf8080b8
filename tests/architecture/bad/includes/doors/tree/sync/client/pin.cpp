// SPDX-License-Identifier: GPL-3.0-or-later
#include <openssl/x509.h>
