/* Records, in order, everything a program does to the files of one folder.
 *
 *     gcc -O2 -shared -fPIC -o recorder.so recorder.c -lpthread
 *     BEES_RECORD_DIR=/shop BEES_RECORD_LOG=/elsewhere/log LD_PRELOAD=./recorder.so python -m ...
 *
 * Linux only. The calls of the C library are replaced by ones that do the same and then append one record to
 * the log; images.py compiles this file, runs a program under it and reads the log. A record is the packed
 * `struct head` below, the name of the file inside the folder ("" is the folder itself) and the data:
 *
 *     C created    T cut or grown to `at` bytes    W written: data at `at`    S file synced    Y folder synced
 *     U unlinked   R renamed: data is the new name   K one more name          D folder made    F sync_file_range
 *     A acknowledgement: data written to ack.log, a witness outside of the disk
 *     ! something was done that cannot be recorded (a writable shared map, a file moved in from outside)
 *
 * Files are told apart by inode number, so a renamed or unlinked file that is still open stays the same file.
 * Names ending in -shm are left out: SQLite's shared memory is made anew after a power cut.
 * One call is done and recorded before the next begins, over all threads (a mutex) and processes (a lock on the
 * log, which dies with its process). stdio (fwrite) writes from within the C library and is not seen;
 * images.py therefore compares the record, played to its end, with the folder. A process killed between a call and
 * its record leaves a hole that the same comparison shows.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

_Static_assert(sizeof(off_t) == 8, "offsets must have 64 bits, so that open and open64 are the same");

struct head {
    char op;
    uint64_t inode, at;
    uint32_t name_size, data_size;
} __attribute__((packed));

static char root[PATH_MAX];
static size_t root_size; /* 0: nothing is recorded */
static int log_fd = -1;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

static void give_up(const char *why) {
    perror(why);
    abort(); /* a record with a hole would prove nothing */
}
static void hold(void) { pthread_mutex_lock(&turn); }
static void release(void) { pthread_mutex_unlock(&turn); }
static void lock_log(short type) {
    struct flock whole = {.l_type = type, .l_whence = SEEK_SET};
    while (syscall(SYS_fcntl, log_fd, F_SETLKW, &whole) != 0)
        if (errno != EINTR) give_up("recorder: lock");
}

static void begin(void) { hold(); lock_log(F_WRLCK); }

static void end(void) {
    int saved = errno;
    lock_log(F_UNLCK);
    release();
    errno = saved;
}

__attribute__((constructor)) static void start(void) {
    const char *folder = getenv("BEES_RECORD_DIR"), *log = getenv("BEES_RECORD_LOG");
    if (!folder || !log) return;
    int fd = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (fd < 0 || !realpath(folder, root)) give_up("recorder: start");
    log_fd = fcntl(fd, F_DUPFD_CLOEXEC, 900); /* out of the way of programs that count on low numbers */
    if (log_fd < 0) give_up("recorder: log");
    syscall(SYS_close, fd);
    pthread_atfork(hold, release, release);
    root_size = strlen(root);
}

/* Whether a path lies in the folder; its name inside the folder. */
static int keep(char *path, char *name) {
    static const char gone[] = " (deleted)";
    size_t size = strlen(path), tail = sizeof gone - 1;
    if (!root_size || strncmp(path, root, root_size) || (path[root_size] && path[root_size] != '/')) return 0;
    if (size > tail && !strcmp(path + size - tail, gone)) path[size -= tail] = 0;
    if (size > 4 && !strcmp(path + size - 4, "-shm")) return 0;
    strcpy(name, path[root_size] ? path + root_size + 1 : "");
    return 1;
}

static int path_of(int fd, char *path) {
    char link[32];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, PATH_MAX - 1);
    if (size < 0) return 0;
    path[size] = 0;
    return 1;
}

static int inside(int fd, char *name) {
    char path[PATH_MAX];
    return root_size && path_of(fd, path) && keep(path, name);
}

/* The same for a path that may be relative, or not exist yet: links are followed, but not in the last part. */
static int inside_at(int dirfd, const char *path, char *name) {
    char base[PATH_MAX] = "", joined[2 * PATH_MAX], parent[PATH_MAX], whole[2 * PATH_MAX];
    if (!root_size || strlen(path) >= PATH_MAX) return 0;
    if (path[0] != '/' && !(dirfd == AT_FDCWD ? getcwd(base, sizeof base) != NULL : path_of(dirfd, base))) return 0;
    snprintf(joined, sizeof joined, "%s/%s", base, path);
    for (size_t size = strlen(joined); size > 1 && joined[size - 1] == '/';) joined[--size] = 0;
    char *slash = strrchr(joined, '/');
    *slash = 0;
    if (!realpath(*joined ? joined : "/", parent)) return 0;
    if (snprintf(whole, sizeof whole, "%s/%s", parent, slash + 1) >= PATH_MAX) return 0;
    return keep(whole, name);
}

static void emit(char op, uint64_t inode, uint64_t at, const char *name, const void *data, size_t size) {
    if (!strcmp(name, "ack.log")) {
        if (op != 'W') return;
        op = 'A';
    }
    struct head head = {op, inode, at, strlen(name), size};
    struct iovec parts[] = {{&head, sizeof head}, {(char *)name, head.name_size}, {(void *)data, size}};
    if (syscall(SYS_writev, log_fd, parts, 3) != (ssize_t)(sizeof head + head.name_size + size))
        give_up("recorder: write");
}

static struct stat facts(int fd) {
    struct stat facts;
    if (fstat(fd, &facts) != 0) give_up("recorder: fstat");
    return facts;
}

/* Does the call; inside the folder the call and its record are one step. `name` and `done` are for the record. */
#define RECORDED(place, call, record) ({ \
    char name[PATH_MAX]; \
    int here = place; \
    if (here) begin(); \
    ssize_t done = call; \
    if (here && done >= 0) record; \
    if (here) end(); \
    done; })
#define ON_FD(fd, call, record) RECORDED(inside(fd, name), call, record)
#define ON_PATH(dirfd, path, call, record) RECORDED(inside_at(dirfd, path, name), call, record)

static int opened(int dirfd, const char *path, int flags, mode_t mode) {
    if (!root_size || !(flags & (O_CREAT | O_TRUNC))) return syscall(SYS_openat, dirfd, path, flags, mode);
    struct stat before;
    char name[PATH_MAX];
    begin();
    int existed = fstatat(dirfd, path, &before, 0) == 0;
    int fd = syscall(SYS_openat, dirfd, path, flags, mode);
    if (fd >= 0 && inside(fd, name)) {
        if (!existed) emit('C', facts(fd).st_ino, 0, name, NULL, 0);
        else if (flags & O_TRUNC) emit('T', facts(fd).st_ino, 0, name, NULL, 0);
    }
    end();
    return fd;
}

#define MODE(flags) ({ \
    va_list more; \
    va_start(more, flags); \
    mode_t mode = (flags) & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; \
    va_end(more); \
    mode; })

int open(const char *path, int flags, ...) { return opened(AT_FDCWD, path, flags, MODE(flags)); }
int open64(const char *path, int flags, ...) __attribute__((alias("open")));
int openat(int dirfd, const char *path, int flags, ...) { return opened(dirfd, path, flags, MODE(flags)); }
int openat64(int dirfd, const char *path, int flags, ...) __attribute__((alias("openat")));

static void wrote(int fd, const char *name, const struct iovec *parts, size_t size, uint64_t at) {
    uint64_t inode = facts(fd).st_ino;
    for (; size; parts++) {
        size_t part = parts->iov_len < size ? parts->iov_len : size;
        if (part) emit('W', inode, at, name, parts->iov_base, part);
        at += part;
        size -= part;
    }
    if (fcntl(fd, F_GETFL) & O_DSYNC) emit('S', inode, 0, name, NULL, 0);
}
#define ONE(data, size) &(struct iovec){(void *)(data), size}
#define PLACE(fd, size) (lseek(fd, 0, SEEK_CUR) - (size)) /* where a write began, appended or not */

ssize_t write(int fd, const void *data, size_t size) {
    return ON_FD(fd, syscall(SYS_write, fd, data, size), wrote(fd, name, ONE(data, done), done, PLACE(fd, done)));
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    return ON_FD(fd, syscall(SYS_pwrite64, fd, data, size, at), wrote(fd, name, ONE(data, done), done, at));
}
ssize_t pwrite64(int fd, const void *data, size_t size, off_t at) __attribute__((alias("pwrite")));

ssize_t writev(int fd, const struct iovec *parts, int count) {
    return ON_FD(fd, syscall(SYS_writev, fd, parts, count), wrote(fd, name, parts, done, PLACE(fd, done)));
}

ssize_t pwritev2(int fd, const struct iovec *parts, int count, off_t at, int flags) {
    return ON_FD(fd, syscall(SYS_pwritev2, fd, parts, count, at, 0, flags),
                 flags || at < 0 ? emit('!', facts(fd).st_ino, at, name, NULL, 0) : wrote(fd, name, parts, done, at));
}
ssize_t pwritev64v2(int fd, const struct iovec *parts, int count, off_t at, int flags)
    __attribute__((alias("pwritev2")));
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) { return pwritev2(fd, parts, count, at, 0); }
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off_t at) __attribute__((alias("pwritev")));

static void resized(int fd, const char *name) {
    struct stat now = facts(fd);
    emit('T', now.st_ino, now.st_size, name, NULL, 0);
}

int ftruncate(int fd, off_t size) { return ON_FD(fd, syscall(SYS_ftruncate, fd, size), resized(fd, name)); }
int ftruncate64(int fd, off_t size) __attribute__((alias("ftruncate")));

int truncate(const char *path, off_t size) {
    int fd = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CLOEXEC, 0);
    if (fd < 0) return -1;
    int failed = ftruncate(fd, size), saved = errno;
    syscall(SYS_close, fd);
    errno = saved;
    return failed;
}
int truncate64(const char *path, off_t size) __attribute__((alias("truncate")));

int fallocate(int fd, int mode, off_t at, off_t size) {
    return ON_FD(fd, syscall(SYS_fallocate, fd, mode, at, size),
                 mode ? emit('!', facts(fd).st_ino, at, name, NULL, 0) : resized(fd, name));
}
int fallocate64(int fd, int mode, off_t at, off_t size) __attribute__((alias("fallocate")));
int posix_fallocate(int fd, off_t at, off_t size) { return fallocate(fd, 0, at, size) ? errno : 0; }
int posix_fallocate64(int fd, off_t at, off_t size) __attribute__((alias("posix_fallocate")));

/* Copies inside the kernel are refused, as by a file system that has none: programs then read and write. */
#define UNLESS_INSIDE(fd, call) ({ \
    char name[PATH_MAX]; \
    inside(fd, name) ? errno = ENOSYS, -1 : call; })

ssize_t sendfile(int out, int in, off_t *at, size_t size) {
    return UNLESS_INSIDE(out, syscall(SYS_sendfile, out, in, at, size));
}
ssize_t sendfile64(int out, int in, off_t *at, size_t size) __attribute__((alias("sendfile")));
ssize_t copy_file_range(int in, off_t *from, int out, off_t *to, size_t size, unsigned flags) {
    return UNLESS_INSIDE(out, syscall(SYS_copy_file_range, in, from, out, to, size, flags));
}

void *mmap(void *where, size_t size, int protection, int flags, int fd, off_t at) {
    int shared = fd >= 0 && (protection & PROT_WRITE) && (flags & MAP_TYPE) != MAP_PRIVATE;
    return (void *)RECORDED(shared && inside(fd, name), syscall(SYS_mmap, where, size, protection, flags, fd, at),
                            emit('!', facts(fd).st_ino, at, name, NULL, 0));
}
void *mmap64(void *where, size_t size, int protection, int flags, int fd, off_t at) __attribute__((alias("mmap")));

static void synced(int fd, const char *name) {
    struct stat now = facts(fd);
    emit(S_ISDIR(now.st_mode) ? 'Y' : 'S', now.st_ino, 0, name, NULL, 0);
}

int fsync(int fd) { return ON_FD(fd, syscall(SYS_fsync, fd), synced(fd, name)); }
int fdatasync(int fd) { return ON_FD(fd, syscall(SYS_fdatasync, fd), synced(fd, name)); }
int sync_file_range(int fd, off_t at, off_t size, unsigned flags) {
    return ON_FD(fd, syscall(SYS_sync_file_range, fd, at, size, flags),
                 emit('F', facts(fd).st_ino, at, name, NULL, 0));
}

int unlinkat(int dirfd, const char *path, int flags) {
    return ON_PATH(dirfd, path, syscall(SYS_unlinkat, dirfd, path, flags), emit('U', 0, 0, name, NULL, 0));
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

static void renamed(const char *old, const char *new) {
    if (old && new) emit('R', 0, 0, old, new, strlen(new));
    else emit(old ? 'U' : '!', 0, 0, old ? old : new, NULL, 0);
}

int renameat(int from, const char *old, int to, const char *new) {
    char come[PATH_MAX];
    int out = 0, in = inside_at(to, new, come);
    return RECORDED((out = inside_at(from, old, name)) || in, syscall(SYS_renameat2, from, old, to, new, 0),
                    renamed(out ? name : NULL, in ? come : NULL));
}
int rename(const char *old, const char *new) { return renameat(AT_FDCWD, old, AT_FDCWD, new); }

int linkat(int from, const char *old, int to, const char *new, int flags) {
    struct stat now;
    return ON_PATH(to, new, syscall(SYS_linkat, from, old, to, new, flags),
                   emit('K', fstatat(to, new, &now, AT_SYMLINK_NOFOLLOW) ? 0 : now.st_ino, 0, name, NULL, 0));
}
int link(const char *old, const char *new) { return linkat(AT_FDCWD, old, AT_FDCWD, new, 0); }

int mkdirat(int dirfd, const char *path, mode_t mode) {
    return ON_PATH(dirfd, path, syscall(SYS_mkdirat, dirfd, path, mode), emit('D', 0, 0, name, NULL, 0));
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
