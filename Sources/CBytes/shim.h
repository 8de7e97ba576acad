#ifndef DUBAN_CBYTES_SHIM_H
#define DUBAN_CBYTES_SHIM_H

/* Names and words that are no UTF-8 are shown and read as what they are. */
#include <errno.h>
#include <iconv.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

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

/* Code that is inlined elsewhere may call only what this header names. */
static inline _Bool bytes_are_equal(const void *one, const void *other, size_t length) {
  return memcmp(one, other, length) == 0;
}

/* How many bytes were written, or errno as a negative number: Swift reads errno only through Glibc. */
static inline long bytes_write(int descriptor, const void *bytes, size_t length) {
  long count = write(descriptor, bytes, length);
  return count < 0 ? -(long)errno : count;
}

static const int bytes_interrupted = EINTR;
static const int bytes_full = ENOSPC;

#endif
