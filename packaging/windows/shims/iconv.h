// SPDX-License-Identifier: GPL-3.0-or-later
// Poppler asks for iconv to turn titles and labels of PDF files into text. We only have it paint pages, so on
// Windows, which has no iconv, every conversion is refused: Poppler then gives empty texts.
#pragma once

#include <errno.h>
#include <stddef.h>

typedef void* iconv_t;

static inline iconv_t iconv_open(const char* to, const char* from) {
    (void)to, (void)from;
    errno = EINVAL;
    return (iconv_t)(ptrdiff_t)-1;
}
static inline size_t iconv(iconv_t with, char** in, size_t* inLeft, char** out, size_t* outLeft) {
    (void)with, (void)in, (void)inLeft, (void)out, (void)outLeft;
    errno = EBADF;
    return (size_t)-1;
}
static inline int iconv_close(iconv_t with) {
    (void)with;
    return 0;
}
