#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "chunks.hpp"
#include "head.hpp"
#include "receiver.hpp"
#include "wire/lane.hpp"
#include "wire/stream.hpp"

namespace http::wire {

/// A connection: reads requests one after another, and answers each before it reads the next; so whoever sends many
/// ahead makes work for nobody but themselves. Lives on its lane's thread, as long as it waits for something.
class Connection final : public Watched, public std::enable_shared_from_this<Connection> {
 public:
  /// Leaves the house when it is destroyed, having entered it before.
  Connection(Lane& lane, std::unique_ptr<Stream> stream, std::string address);
  ~Connection() override;

  void start();

  void expire() override;
  void finish() override;
  void cut() override;

 private:
  using Job = std::move_only_function<Response()>;
  using Then = std::move_only_function<void(Response)>;

  // connection.cpp: from one request to the next
  void next_request();
  void read(std::size_t most);
  void came(std::size_t bytes);
  void send(Response response);
  std::string_view lay_out(Response response);
  void sent(bool well);
  void refuse(Refusal refusal);

  // connection_reading.cpp: what has come
  void consider_head();
  void wait_for_head();
  void head_interrupted();
  void begin(Head head);
  void consider_body();
  OrRefused<bool> take_body();
  void wait_for_body();
  void finish_body();

  // connection_task.cpp: what is done
  void ask_before_body();
  void receive();
  void carry_out();
  /// `then` is called on this lane: with what the job answers, or that there is no room or time for it.
  void in_pool(Job job, Then then);
  void give(std::uint64_t task, Response response);
  void give_up();

  enum class Reading { head, body, nothing };

  const Limits& limits() const { return lane_.house().site.options().limits; }
  const Site& site() const { return lane_.house().site; }

  Lane& lane_;
  std::unique_ptr<Stream> stream_;
  std::string address_;  // of the other end
  std::string buffer_;   // what came and was not understood yet
  std::size_t served_ = 0;
  bool keep_alive_ = true;
  bool expired_ = false;
  bool unread_ = false;  // the other end may still be sending what nobody will read

  // of the request under way
  Reading reading_ = Reading::nothing;
  std::optional<HeadScanner> scanner_;
  bool begun_ = false;  // some of the head has come
  Head head_;
  std::shared_ptr<Exchange> exchange_;  // shared with the thread that carries it out, which may outlive the connection
  std::optional<BodyReceiver> receiver_;
  ChunkReader chunks_;
  Clock::time_point body_began_;
  Clock::time_point began_;  // when its head had come
  std::uint64_t task_ = 0;   // counts what was given to the pool
  Then then_;                // what comes after the task under way

  // of the answer under way
  std::string id_;
  std::string reply_head_;
  Response reply_{500};
};

}  // namespace http::wire
