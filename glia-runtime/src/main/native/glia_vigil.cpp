// Every rank holds a connection to rank 0, and tells it when it has been in one call of MPI's for some seconds, and when its
// main has returned. Where all have done one or the other, nobody computes any more, and they would wait for ever: for a rank
// that has returned, or in calls that do not belong together. A rank that vanishes breaks its connection.
#include "glia_vigil.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <csignal>
#include <dlfcn.h>
#include <fcntl.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#if defined(__linux__)
#include <link.h>
#endif

#include "glia_nrn.h"
#include "glia_protect_rebinding.h"

extern "C" void nrnmpi_char_broadcast(char* text, int size, int root);
extern int nrnmpi_myid_world;
extern int nrnmpi_numprocs_world;

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

namespace glia {
namespace {

// ---- where this rank is in MPI --------------------------------------------------------------------------------------

// Odd while it is in a call of MPI's that waits for others, and which that is.
std::atomic<unsigned long> mpi_steps{0};
std::atomic<int> mpi_call{0};

// What a function of MPI takes are numbers and addresses, ten at most, and handed on as they came: their types differ
// between MPIs, their places do not.
using Word = long;
using MpiFunction = Word (*)(Word, Word, Word, Word, Word, Word, Word, Word, Word, Word);

constexpr const char* waiting_calls[] = {
    "MPI_Barrier", "MPI_Allgather", "MPI_Allgatherv", "MPI_Allreduce", "MPI_Alltoall", "MPI_Alltoallv",
    "MPI_Bcast",   "MPI_Gather",    "MPI_Gatherv",    "MPI_Scatter",   "MPI_Scatterv", "MPI_Comm_create",
    "MPI_Comm_dup", "MPI_Probe",    "MPI_Recv",       "MPI_Send",      "MPI_Wait",     "MPI_Waitall"};
constexpr int calls_that_wait = sizeof waiting_calls / sizeof waiting_calls[0];
MpiFunction mpi_functions[calls_that_wait];

template <int number>
Word waiting(Word a, Word b, Word c, Word d, Word e, Word f, Word g, Word h, Word i, Word j) {
    mpi_call.store(number, std::memory_order_relaxed);
    mpi_steps.fetch_add(1, std::memory_order_relaxed);
    Word result = mpi_functions[number](a, b, c, d, e, f, g, h, i, j);
    mpi_steps.fetch_add(1, std::memory_order_relaxed);
    return result;
}

template <int number>
void add_waiting(std::vector<Replacement>& all) {
    if constexpr (number < calls_that_wait) {
        mpi_functions[number] = reinterpret_cast<MpiFunction>(dlsym(RTLD_DEFAULT, waiting_calls[number]));
        if (mpi_functions[number] != nullptr) {
            all.push_back(replacement(waiting_calls[number], waiting<number>));
        }
        add_waiting<number + 1>(all);
    }
}

// NEURON's calls of MPI are in a library of their own, one for each kind of MPI.
void* neurons_part_of_mpi() {
    std::string path;
#if defined(__linux__)
    dl_iterate_phdr(
        [](dl_phdr_info* info, std::size_t, void* found) {
            if (std::strstr(info->dlpi_name, "/libnrnmpi_") != nullptr) {
                *static_cast<std::string*>(found) = info->dlpi_name;
            }
            return 0;
        },
        &path);
#endif
    return path.empty() ? nullptr : dlopen(path.c_str(), RTLD_NOW | RTLD_NOLOAD);
}

void watch_calls_of_mpi() {
    std::vector<Replacement> all;
    add_waiting<0>(all);
    rebind(neurons_part_of_mpi(), all.data(), all.size());
}

// ---- the connections ------------------------------------------------------------------------------------------------

using Clock = std::chrono::steady_clock;

enum class News : int { hello, works, waits, returned, left, over };

struct Message {
    News news;
    int rank;
    int call;
};

struct Peer {
    int connection;
    Message last;
    int times;  // that it has said so, and nobody anything else
};

constexpr int invitation_size = 2048;
constexpr int token_size = 32;
constexpr int connecting_ms = 2000;
constexpr int look_ms = 250;
constexpr std::chrono::seconds long_for_a_call(3);
constexpr std::chrono::seconds between_words(1);
constexpr int words_for_sure = 3;  // of a rank that waits, after the last that another has done

int connection = -1;
auto& connection_lock = *new std::mutex;
std::atomic<bool> has_left{false};
auto& peers_lock = *new std::mutex;
auto& peers = *new std::vector<Peer>;  // for good: threads look at it while the process ends

bool send_all(int to, const void* data, std::size_t size) {
    return send(to, data, size, MSG_NOSIGNAL) == static_cast<ssize_t>(size);
}

bool receive_all(int from, void* data, std::size_t size) {
    return recv(from, data, size, MSG_WAITALL) == static_cast<ssize_t>(size);
}

[[noreturn]] void end_the_job(const std::string& why) {
    std::string line = "glia: " + why + ", so the whole job ends\n";
    if (::write(2, line.data(), line.size()) > 0) {
        fsync(2);
    }
    abort_ranks(1);
    _exit(1);
}

std::string name_of_rank(int rank) {
    return "rank " + std::to_string(rank) + " of " + std::to_string(nrnmpi_numprocs_world);
}

// No thread of ours answers the JVM's signals.
template <class Body>
void in_a_thread(Body body) {
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    std::thread(body).detach();
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

std::string host_name() {
    char name[256] = "";
    gethostname(name, sizeof name - 1);
    return *name == '\0' ? "?" : name;
}

std::string random_token() {
    unsigned char bytes[token_size / 2] = {};
    std::ifstream("/dev/urandom", std::ios::binary).read(reinterpret_cast<char*>(bytes), sizeof bytes);
    std::string token;
    for (unsigned char byte : bytes) {
        char digits[3];
        std::snprintf(digits, sizeof digits, "%02x", byte);
        token += digits;
    }
    return token;
}

// The token, the port, the name of the host, and its addresses.
std::string invitation_to(int listener, const std::string& token) {
    sockaddr_in here = {};
    socklen_t size = sizeof here;
    getsockname(listener, reinterpret_cast<sockaddr*>(&here), &size);
    std::string text = token + " " + std::to_string(ntohs(here.sin_port)) + " " + host_name();
    ifaddrs* interfaces = nullptr;
    if (getifaddrs(&interfaces) == 0) {
        for (ifaddrs* one = interfaces; one != nullptr; one = one->ifa_next) {
            bool is_of_use = one->ifa_addr != nullptr && one->ifa_addr->sa_family == AF_INET && (one->ifa_flags & IFF_LOOPBACK) == 0;
            char address[INET_ADDRSTRLEN] = "";
            if (is_of_use && inet_ntop(AF_INET, &reinterpret_cast<sockaddr_in*>(one->ifa_addr)->sin_addr, address, sizeof address) != nullptr
                && text.size() + sizeof address + 1 < invitation_size) {
                text += std::string(" ") + address;
            }
        }
        freeifaddrs(interfaces);
    }
    return text;
}

int listen_here() {
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in any = {};
    any.sin_family = AF_INET;
    any.sin_addr.s_addr = htonl(INADDR_ANY);
    bool listens = listener >= 0 && bind(listener, reinterpret_cast<sockaddr*>(&any), sizeof any) == 0 && listen(listener, SOMAXCONN) == 0;
    return listens ? listener : -1;
}

int connect_to(const std::string& address, int port) {
    sockaddr_in there = {};
    there.sin_family = AF_INET;
    there.sin_port = htons(static_cast<uint16_t>(port));
    int made = socket(AF_INET, SOCK_STREAM, 0);
    if (made < 0 || inet_pton(AF_INET, address.c_str(), &there.sin_addr) != 1) {
        return -1;
    }
    int flags = fcntl(made, F_GETFL);
    fcntl(made, F_SETFL, flags | O_NONBLOCK);
    pollfd ready = {made, POLLOUT, 0};
    int error = connect(made, reinterpret_cast<sockaddr*>(&there), sizeof there) == 0 ? 0 : errno;
    socklen_t size = sizeof error;
    if (error == EINPROGRESS && poll(&ready, 1, connecting_ms) == 1) {
        getsockopt(made, SOL_SOCKET, SO_ERROR, &error, &size);
    }
    if (error != 0) {
        close(made);
        return -1;
    }
    fcntl(made, F_SETFL, flags);
    return made;
}

void tell(News news) {
    std::lock_guard<std::mutex> hold(connection_lock);
    Message message = {news, nrnmpi_myid_world, mpi_call};
    if (connection >= 0) {
        send_all(connection, &message, sizeof message);
    }
}

// ---- rank 0 ---------------------------------------------------------------------------------------------------------

void welcome(int listener, const std::string& token) {
    int guest = accept(listener, nullptr, nullptr);
    if (guest < 0) {
        return;
    }
    timeval limit = {connecting_ms / 1000, 0};
    setsockopt(guest, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    Message hello = {};
    char said[token_size];
    if (!receive_all(guest, &hello, sizeof hello) || !receive_all(guest, said, sizeof said)
        || token.compare(0, token_size, said, token_size) != 0) {
        close(guest);
        return;
    }
    peers.push_back({guest, hello, 0});
}

void hear(Peer& peer) {
    Message message = {};
    if (receive_all(peer.connection, &message, sizeof message)) {
        if (message.news == News::waits && peer.last.news == News::waits) {
            ++peer.times;
        } else {
            std::for_each(peers.begin(), peers.end(), [](Peer& other) { other.times = 0; });
        }
        peer.last = message;
        return;
    }
    close(peer.connection);
    peer.connection = -1;
    if (peer.last.news != News::left && !has_left) {
        end_the_job(name_of_rank(peer.last.rank) + " has vanished, killed or crashed, before its work in the job was done");
    }
}

bool is_stuck() {
    bool waits = false;
    for (const Peer& peer : peers) {
        bool is_over = peer.last.news == News::returned || peer.last.news == News::left;
        if (!is_over && (peer.last.news != News::waits || peer.times < words_for_sure)) {
            return false;
        }
        waits = waits || !is_over;
    }
    return waits && static_cast<int>(peers.size()) == nrnmpi_numprocs_world;
}

std::string what_all_do() {
    constexpr std::size_t told = 4;
    std::string all;
    for (std::size_t i = 0; i < peers.size() && i < told; ++i) {
        const Message& last = peers[i].last;
        all += (i == 0 ? "rank " : ", rank ") + std::to_string(last.rank)
               + (last.news == News::waits ? std::string(" waits in ") + waiting_calls[last.call] : " has returned from main");
    }
    return all + (peers.size() > told ? ", and so on" : "");
}

void keep_the_centre(int listener, const std::string& token) {
    for (;;) {
        std::vector<pollfd> all = {{listener, POLLIN, 0}};
        for (const Peer& peer : peers) {
            all.push_back({peer.connection, POLLIN, 0});
        }
        int ready = poll(all.data(), all.size(), -1);
        std::lock_guard<std::mutex> hold(peers_lock);
        for (std::size_t i = 1; ready > 0 && i < all.size(); ++i) {
            if (all[i].revents != 0) {
                hear(peers[i - 1]);
            }
        }
        if (is_stuck()) {
            end_the_job("no rank computes any more, they wait for each other: " + what_all_do() + ". Let every rank make the same runs and calls of ParallelContext");
        }
        if (all[0].revents != 0) {
            welcome(listener, token);
        }
    }
}

// ---- every rank -----------------------------------------------------------------------------------------------------

// What this rank does, as its own watcher sees it; said again and again while it waits, so that each word is of now.
class Watcher {
  public:
    void look() {
        unsigned long now = mpi_steps;
        if (now != seen) {
            if (told) {
                tell(News::works);
            }
            seen = now;
            told = false;
            next = Clock::now() + long_for_a_call;
        } else if (now % 2 == 1 && Clock::now() > next) {
            tell(News::waits);
            told = true;
            next = Clock::now() + between_words;
        }
    }

  private:
    unsigned long seen = 0;
    bool told = false;
    Clock::time_point next = Clock::now();
};

void listen_to_the_centre() {
    Watcher watcher;
    for (;;) {
        pollfd news = {connection, POLLIN, 0};
        int ready = poll(&news, 1, look_ms);
        Message message = {};
        if (ready == 1 && !receive_all(connection, &message, sizeof message)) {
            if (!has_left) {
                end_the_job("rank 0 has vanished, killed or crashed, before " + name_of_rank(nrnmpi_myid_world) + " has left the job");
            }
            return;
        }
        if (ready == 1 && message.news == News::over) {
            return;
        }
        watcher.look();
    }
}

void accept_invitation(const std::string& text) {
    std::istringstream words(text);
    std::string token;
    std::string host;
    int port = 0;
    words >> token >> port >> host;
    if (host == host_name()) {
        connection = connect_to("127.0.0.1", port);
    }
    for (std::string address; connection < 0 && words >> address;) {
        connection = connect_to(address, port);
    }
    Message hello = {News::hello, nrnmpi_myid_world, 0};
    if (connection < 0 || !send_all(connection, &hello, sizeof hello) || !send_all(connection, token.data(), token_size)) {
        std::string line = "glia: " + name_of_rank(nrnmpi_myid_world) + " cannot connect to rank 0 at " + text.substr(token_size)
                           + ": if a rank fails, the job may have to be ended by hand\n";
        if (::write(2, line.data(), line.size()) < 0) {
            return;
        }
        return;
    }
    in_a_thread(listen_to_the_centre);
}

}  // namespace

void begin_vigil() {
    if (nrnmpi_numprocs_world < 2) {
        return;
    }
    char invitation[invitation_size] = "";
    if (nrnmpi_myid_world == 0) {
        int listener = listen_here();
        std::string token = random_token();
        if (listener >= 0) {
            std::strncpy(invitation, invitation_to(listener, token).c_str(), invitation_size - 1);
            in_a_thread([listener, token] { keep_the_centre(listener, token); });
        }
    }
    nrnmpi_char_broadcast(invitation, invitation_size, 0);
    if (*invitation != '\0') {
        accept_invitation(invitation);
    }
    watch_calls_of_mpi();
}

void vigil_hears(const std::string& what) {
    bool leaves = what == "left";
    has_left = leaves;
    tell(leaves ? News::left : News::returned);
    if (leaves && nrnmpi_myid_world == 0) {
        std::lock_guard<std::mutex> hold(peers_lock);
        Message over = {News::over, 0, 0};
        for (const Peer& peer : peers) {
            send_all(peer.connection, &over, sizeof over);
        }
    }
}

}  // namespace glia
