#include "sorter.hpp"

#include <algorithm>

#include "packed.hpp"

namespace interchange {
namespace {

constexpr std::size_t most_stream_memory = std::size_t{256} * 1024;

std::uint64_t prefix_of(std::string_view key) {
  std::uint64_t prefix = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    prefix = (prefix << 8U) | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
  }
  return prefix;
}

std::string_view key_of(std::string_view record) { return Unpacker{record}.cell(); }

}  // namespace

Sorter::Sorter(std::size_t memory) : memory_{memory} {}

// A record is its key, packed, and its value; in held_ it has its length before it.
void Sorter::add(std::string_view key, std::string_view value) {
  const Place place{prefix_of(key), held_.size()};
  std::string length;
  pack_number(length, key.size());
  pack_number(held_, length.size() + key.size() + value.size());
  held_ += length;
  held_ += key;
  held_ += value;
  if (!places_.empty()) {
    const auto& last = places_.back();
    in_order_ = in_order_ && last.prefix < place.prefix;
  }
  places_.push_back(place);
  ++size_;
  if (held_.size() + places_.size() * sizeof(Place) >= memory_) {
    spill();
  }
}

void Sorter::sort() {
  if (!runs_.empty() && !places_.empty()) {
    spill();
  }
  sort_held();
  at_ = 0;
  streams_.clear();
  heap_.clear();
  const auto memory = std::min(most_stream_memory, std::max<std::size_t>(memory_ / (runs_.size() + 1), 4096));
  streams_.reserve(runs_.size());
  for (const auto& run : runs_) {
    streams_.emplace_back(file_.front(), run.begin, run.end, memory);
    streams_.back().next();
    heap_.push_back(heap_.size());
  }
  std::ranges::make_heap(heap_, [this](auto a, auto b) { return later(a, b); });
}

bool Sorter::next() {
  if (!streams_.empty()) {
    return next_of_runs();
  }
  if (at_ == places_.size()) {
    return false;
  }
  stand_on(Unpacker{std::string_view{held_}.substr(places_[at_].offset)}.cell());
  ++at_;
  return true;
}

void Sorter::sort_held() {
  if (in_order_) {
    return;
  }
  const auto key = [this](const Place& place) {
    return key_of(Unpacker{std::string_view{held_}.substr(place.offset)}.cell());
  };
  std::ranges::sort(places_, [&](const Place& a, const Place& b) {
    if (a.prefix != b.prefix) {
      return a.prefix < b.prefix;
    }
    const auto order = key(a) <=> key(b);
    return order == 0 ? a.offset < b.offset : order < 0;
  });
  in_order_ = true;
}

void Sorter::spill() {
  sort_held();
  if (file_.empty()) {
    file_.emplace_back();
  }
  auto& file = file_.front();
  const auto begin = file.size();
  std::string block;
  for (const auto& place : places_) {
    pack_cell(block, Unpacker{std::string_view{held_}.substr(place.offset)}.cell());
    if (block.size() >= most_stream_memory) {
      file.append(block);
      block.clear();
    }
  }
  file.append(block);
  runs_.push_back({begin, file.size()});
  held_.clear();
  places_.clear();
}

void Sorter::stand_on(std::string_view record) {
  Unpacker unpacker{record};
  key_ = unpacker.cell();
  value_ = unpacker.rest();
}

// The stream that gave the present record stands at the heap's end until the next is asked for: its record is a view.
bool Sorter::next_of_runs() {
  const auto order = [this](auto a, auto b) { return later(a, b); };
  if (heap_.size() > at_) {
    at_ = heap_.size();  // the first record: nothing to move on
  } else if (!heap_.empty()) {
    if (streams_[heap_.back()].next()) {
      std::ranges::push_heap(heap_, order);
    } else {
      heap_.pop_back();
    }
    at_ = heap_.size();
  }
  if (heap_.empty()) {
    return false;
  }
  std::ranges::pop_heap(heap_, order);
  stand_on(streams_[heap_.back()].record());
  return true;
}

bool Sorter::later(std::size_t a, std::size_t b) const {
  const auto order = key_of(streams_[a].record()) <=> key_of(streams_[b].record());
  return order == 0 ? a > b : order > 0;
}

}  // namespace interchange
