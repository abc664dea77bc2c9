#include "key_index.hpp"

#include <sodium.h>

#include <algorithm>
#include <bit>

namespace interchange {
namespace {

constexpr std::size_t first_slots = 1024;  // a power of two, as its doubles are

static_assert(crypto_shorthash_siphashx24_KEYBYTES == 16 && crypto_shorthash_siphashx24_BYTES == 16);

}  // namespace

KeyIndex::KeyIndex(base::Env& env) : secret_{env.random(), env.random()}, slots_(first_slots) {}

void KeyIndex::add_standing(std::string_view key, std::int64_t number) {
  const auto key_hash = hash(key);
  put(slot(key_hash), key_hash, number, State::stands);
}

KeyIndex::Found KeyIndex::look(std::string_view key) {
  const auto key_hash = hash(key);
  auto& found = slot(key_hash);
  if (found.number_and_state == 0) {
    put(found, key_hash, highest_ + 1, State::unknown);
    return {highest_, State::unknown};
  }
  return {static_cast<std::int64_t>(found.number_and_state >> 2U),
          State{static_cast<std::uint8_t>(found.number_and_state & 3U)}};
}

KeyIndex::Found KeyIndex::find(std::string_view key) const {
  const auto& found = slots_[place(hash(key))];
  return {static_cast<std::int64_t>(found.number_and_state >> 2U),
          State{static_cast<std::uint8_t>(found.number_and_state & 3U)}};
}

void KeyIndex::set(std::string_view key, State state) {
  const auto key_hash = hash(key);
  auto& found = slot(key_hash);
  const auto number =
      found.number_and_state == 0 ? highest_ + 1 : static_cast<std::int64_t>(found.number_and_state >> 2U);
  put(found, key_hash, number, state);
}

KeyIndex::Hash KeyIndex::hash(std::string_view key) const {
  std::array<unsigned char, 16> bytes{};
  const auto secret = std::bit_cast<std::array<unsigned char, 16>>(secret_);
  crypto_shorthash_siphashx24(bytes.data(), reinterpret_cast<const unsigned char*>(key.data()), key.size(),
                              secret.data());
  return std::bit_cast<Hash>(bytes);
}

KeyIndex::Slot& KeyIndex::slot(const Hash& hash) {
  if ((used_ + 1) * 5 > slots_.size() * 4) {
    grow();
  }
  return slots_[place(hash)];
}

// The slot that holds the hash, or the free one where it would stand.
std::size_t KeyIndex::place(const Hash& hash) const {
  auto at = hash[0] & (slots_.size() - 1);
  while (slots_[at].number_and_state != 0 && slots_[at].hash != hash) {
    at = (at + 1) & (slots_.size() - 1);
  }
  return at;
}

void KeyIndex::put(Slot& slot, const Hash& hash, std::int64_t number, State state) {
  used_ += slot.number_and_state == 0 ? 1 : 0;
  highest_ = std::max(highest_, number);
  slot = {hash, (static_cast<std::uint64_t>(number) << 2U) | static_cast<std::uint64_t>(state)};
}

void KeyIndex::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const auto& slot : old) {
    if (slot.number_and_state != 0) {
      slots_[place(slot.hash)] = slot;
    }
  }
}

}  // namespace interchange
