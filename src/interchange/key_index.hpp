#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/env.hpp"

namespace interchange {

/// Which keys there are, in the database and in the package, with the numbers of what they name. Keeps a 128-bit keyed
/// hash (SipHash-2-4) of each key and not the key: 24 bytes an entry, 30 to 60 with the room to grow. That two of a
/// billion keys had one hash would happen once in 10^20 times, and as the hash's own key is random nobody can bring it
/// about.
class KeyIndex {
 public:
  enum class State : std::uint8_t {
    unknown,  ///< asked for, and so far in neither
    stands,   ///< will be there after the import
    refused,  ///< a row of the package with this key is refused
  };
  struct Found {
    std::int64_t number;
    State state;
  };

  explicit KeyIndex(base::Env& env);

  /// A key of the database. All of them must be told before the first look().
  void add_standing(std::string_view key, std::int64_t number);

  /// The key's entry; one that is not there is made, unknown, with the number after the highest.
  Found look(std::string_view key);
  /// The same, but makes no entry.
  Found find(std::string_view key) const;
  /// Changes, or makes, the key's entry.
  void set(std::string_view key, State state);

 private:
  struct Slot {
    std::array<std::uint64_t, 2> hash;
    std::uint64_t number_and_state;  // 0: free, for numbers begin with 1
  };
  using Hash = std::array<std::uint64_t, 2>;

  Hash hash(std::string_view key) const;
  Slot& slot(const Hash& hash);
  std::size_t place(const Hash& hash) const;
  void put(Slot& slot, const Hash& hash, std::int64_t number, State state);
  void grow();

  std::array<std::uint64_t, 2> secret_;
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
  std::int64_t highest_ = 0;
};

}  // namespace interchange
