#ifndef DUBAN_CBYTES_SHIM_H
#define DUBAN_CBYTES_SHIM_H

/* Names and words that are no UTF-8 are shown and read as what they are. */
#include <iconv.h>
#include <stddef.h>
#include <string.h>

/* The first place of some bytes in others; NULL where there is none. glibc declares memmem only with _GNU_SOURCE. */
extern void *memmem(const void *text, size_t text_length, const void *wanted, size_t wanted_length);
static inline const void *bytes_find(
    const void *text, size_t text_length, const void *wanted, size_t wanted_length) {
  return memmem(text, text_length, wanted, wanted_length);
}

/* The offset of the first byte of that value; `length` where there is none. */
static inline size_t bytes_find_byte(const unsigned char *text, size_t length, unsigned char byte) {
  const void *place = length == 0 ? NULL : memchr(text, byte, length);
  return place == NULL ? length : (size_t)((const unsigned char *)place - text);
}

#endif
