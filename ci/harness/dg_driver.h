/* For a scenario's driver.c: answers that carry the judge's nonce, and allocations that fail on demand.
 *
 *   int main(int argc, char **argv) { dg_begin(); dg_reply("%d", f(argv[1])); return 0; }
 *
 * dg_begin() reads the nonce, the first line of stdin; what follows on stdin is the driver's to read.
 * dg_fail_malloc(k): from now on the k-th allocation (1 = the next) and all later ones return NULL; 0 = none.
 * dg_allocations(): how many allocations were asked for since the last dg_fail_malloc.
 */
#ifndef DG_DRIVER_H
#define DG_DRIVER_H
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char dg_nonce[64];
static FILE *dg_out;

static void dg_begin(void) {
    size_t i = 0;
    char c;
    while (i < sizeof dg_nonce - 1 && read(0, &c, 1) == 1 && c != '\n') dg_nonce[i++] = c;
    dg_nonce[i] = 0;
    dg_out = fdopen(dup(1), "w");
}

static void dg_reply(const char *format, ...) {
    va_list ap;
    va_start(ap, format);
    fflush(stdout);
    fprintf(dg_out, "\n%s ", dg_nonce);
    vfprintf(dg_out, format, ap);
    fputc('\n', dg_out);
    fflush(dg_out);
    va_end(ap);
}

static long dg_fail_at = 0, dg_count = 0;
__attribute__((unused)) static void dg_fail_malloc(long k) { dg_fail_at = k; dg_count = 0; }
__attribute__((unused)) static long dg_allocations(void) { return dg_count; }
static int dg_refuse(void) { dg_count++; return dg_fail_at > 0 && dg_count >= dg_fail_at; }

void *__real_malloc(size_t);
void *__real_calloc(size_t, size_t);
void *__real_realloc(void *, size_t);
char *__real_strdup(const char *);
char *__real_strndup(const char *, size_t);
void *__wrap_malloc(size_t n) { return dg_refuse() ? NULL : __real_malloc(n); }
void *__wrap_calloc(size_t n, size_t m) { return dg_refuse() ? NULL : __real_calloc(n, m); }
void *__wrap_realloc(void *p, size_t n) { return dg_refuse() ? NULL : __real_realloc(p, n); }
char *__wrap_strdup(const char *s) { return dg_refuse() ? NULL : __real_strdup(s); }
char *__wrap_strndup(const char *s, size_t n) { return dg_refuse() ? NULL : __real_strndup(s, n); }
#endif
