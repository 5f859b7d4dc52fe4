/* Calls of glibc that its headers show only under _GNU_SOURCE, which Swift's Glibc module does not
   define. The functions are glibc's own; only the declarations stand here. */
#include <malloc.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/types.h>

extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions,
                                                const char *path);
extern int pipe2(int descriptors[2], int flags);
extern int pidfd_open(pid_t pid, unsigned int flags);
extern int accept4(int descriptor, struct sockaddr *address, socklen_t *length, int flags);
extern int syncfs(int descriptor);
extern int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path,
                     unsigned int flags);

/* struct ucred, as SO_PEERCRED gives it. */
struct peer_credentials {
  pid_t pid;
  uid_t uid;
  gid_t gid;
};

static const unsigned int linux_rename_exchange = 1u << 1;
static const int linux_socket_cloexec = 02000000;
static const int linux_socket_nonblock = 00004000;
