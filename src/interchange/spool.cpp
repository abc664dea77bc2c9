#include "spool.hpp"

#include <algorithm>

#include "packed.hpp"

namespace interchange {
namespace {

constexpr std::size_t tail_size = std::size_t{1024} * 1024;
constexpr std::size_t longest_length = 10;

}  // namespace

void Spool::add(std::string_view record) {
  pack_cell(tail_, record);
  ++size_;
  if (tail_.size() >= tail_size) {
    if (!file_) {
      file_.emplace();
    }
    file_->append(tail_);
    tail_.clear();
  }
}

void Spool::clear() {
  file_.reset();
  tail_.clear();
  size_ = 0;
}

void Spool::for_each(const std::function<void(std::string_view)>& visit) const {
  SpoolReader reader{*this};
  while (reader.next()) {
    visit(reader.record());
  }
}

SpoolReader::SpoolReader(const Spool& spool) : tail_{spool.tail_} {
  if (spool.file_) {
    file_.emplace(*spool.file_, 0, spool.file_->size(), tail_size);
  }
}

bool SpoolReader::next() {
  if (file_ && file_->next()) {
    record_ = file_->record();
    return true;
  }
  if (tail_.empty()) {
    return false;
  }
  Unpacker tail{tail_};
  record_ = tail.cell();
  tail_ = tail.rest();
  return true;
}

RecordStream::RecordStream(const TemporaryFile& file, std::uint64_t begin, std::uint64_t end, std::size_t memory)
    : file_{&file}, offset_{begin}, end_{end}, buffer_(memory, '\0') {}

bool RecordStream::next() {
  fill(longest_length);
  if (at_ == filled_) {
    return false;
  }
  Unpacker unpacker{{buffer_.data() + at_, filled_ - at_}};
  const auto size = unpacker.number();
  at_ = filled_ - unpacker.rest().size();
  fill(size);
  record_ = {buffer_.data() + at_, size};
  at_ += size;
  return true;
}

// Has at least `wanted` bytes at hand behind at_, or all that are left.
void RecordStream::fill(std::size_t wanted) {
  if (filled_ - at_ >= wanted || offset_ == end_) {
    return;
  }
  std::copy(buffer_.begin() + static_cast<std::ptrdiff_t>(at_), buffer_.begin() + static_cast<std::ptrdiff_t>(filled_),
            buffer_.begin());
  filled_ -= at_;
  at_ = 0;
  buffer_.resize(std::max(buffer_.size(), wanted));
  const auto room = std::min<std::uint64_t>(buffer_.size() - filled_, end_ - offset_);
  const auto got = file_->read(offset_, {buffer_.data() + filled_, room});
  offset_ += got;
  filled_ += got;
}

}  // namespace interchange
