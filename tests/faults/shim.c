/* A disk that fails on demand: loaded before libc by tests/faults/faults.py.
 *
 * Calls that change something below ADAL_FAULT_ROOT are counted; call number ADAL_FAULT_AT fails as
 * ADAL_FAULT_HOW says: `full` (ENOSPC, from then on), `readonly` (EROFS, from then on), `device` (EIO, from then
 * on), `sync` (EIO, syncs only are counted, that one only), `short` (half of a write, then ENOSPC), `kill` (SIGKILL
 * before the call). What fired is said by the file ADAL_FAULT_MARK. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

enum kind { CHANGE, WRITE, SYNC };

static long count;
static int broken;

static int how(const char *what) {
    const char *set = getenv("ADAL_FAULT_HOW");
    return set && !strcmp(set, what);
}

static void mark(void) {
    const char *path = getenv("ADAL_FAULT_MARK");
    long fd = path ? syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT, 0600) : -1;
    if (fd >= 0) syscall(SYS_close, fd);
}

static int below(const char *path) {
    const char *root = getenv("ADAL_FAULT_ROOT");
    char whole[8192];
    if (!root || !path) return 0;
    if (path[0] != '/') {
        char here[4096];
        if (!getcwd(here, sizeof here)) return 0;
        snprintf(whole, sizeof whole, "%s/%s", here, path);
        path = whole;
    }
    return !strncmp(path, root, strlen(root));
}

static int below_fd(int fd) {
    char name[64], path[4096];
    snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(name, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return path[0] == '/' && below(path);
}

/* The error this call ends with; 0: it goes through; -1: a write of the half. */
static int fault(enum kind kind) {
    const char *at = getenv("ADAL_FAULT_AT");
    if (!at || (how("sync") && kind != SYNC)) return 0;
    long number = ++count;
    if (number < atol(at)) return 0;
    if (number == atol(at)) {
        mark();
        if (how("kill")) raise(SIGKILL);
        if (how("sync")) return EIO;
        broken = 1;
        if (how("short") && kind == WRITE) return -1;
    }
    if (!broken) return 0;
    return how("readonly") ? EROFS : how("device") ? EIO : ENOSPC;
}

#define FAIL_IF(here, kind)                      \
    do {                                         \
        int error = (here) ? fault(kind) : 0;    \
        if (error > 0) { errno = error; return -1; } \
    } while (0)

ssize_t write(int fd, const void *bytes, size_t length) {
    REAL(write);
    int error = below_fd(fd) ? fault(WRITE) : 0;
    if (error > 0) { errno = error; return -1; }
    return real(fd, bytes, error ? (length + 1) / 2 : length);
}

ssize_t writev(int fd, const struct iovec *parts, int many) {
    REAL(writev);
    FAIL_IF(below_fd(fd), WRITE);
    return real(fd, parts, many);
}

ssize_t copy_file_range(int from, off64_t *a, int to, off64_t *b, size_t length, unsigned flags) {
    REAL(copy_file_range);
    FAIL_IF(below_fd(to), WRITE);
    return real(from, a, to, b, length, flags);
}

ssize_t sendfile64(int to, int from, off64_t *a, size_t length) {
    __typeof__(&sendfile64) real = (__typeof__(&sendfile64))dlsym(RTLD_NEXT, "sendfile64");
    FAIL_IF(below_fd(to), WRITE);
    return real(to, from, a, length);
}

int fsync(int fd) { REAL(fsync); FAIL_IF(below_fd(fd), SYNC); return real(fd); }
int fdatasync(int fd) { REAL(fdatasync); FAIL_IF(below_fd(fd), SYNC); return real(fd); }
int ftruncate64(int fd, off64_t length) { REAL(ftruncate64); FAIL_IF(below_fd(fd), CHANGE); return real(fd, length); }
int mkdir(const char *path, mode_t mode) { REAL(mkdir); FAIL_IF(below(path), CHANGE); return real(path, mode); }
int rename(const char *from, const char *to) { REAL(rename); FAIL_IF(below(to), CHANGE); return real(from, to); }

/* A full disk lets go of files; a read-only or failing one does not. */
int unlink(const char *path) {
    REAL(unlink);
    if (how("readonly") || how("device") || how("kill")) FAIL_IF(below(path), CHANGE);
    return real(path);
}

int open64(const char *path, int flags, ...) {
    REAL(open64);
    va_list rest;
    va_start(rest, flags);
    mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    int changes = (flags & O_CREAT) || (how("readonly") && (flags & O_ACCMODE) != O_RDONLY);
    FAIL_IF(changes && below(path), CHANGE);
    return real(path, flags, mode);
}
