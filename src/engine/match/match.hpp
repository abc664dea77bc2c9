#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model.hpp"
#include "records.hpp"
#include "variants.hpp"

namespace match {

struct Options {
  double threshold = 0.5;  ///< the probability from which on a pair is put out; above 0, below 1
  std::size_t threads = 1;
  /// Of two lists: whether each has a person once only; where nothing is said, the pairs tell.
  std::optional<bool> unique_within = {};
  /// What was learned before, of the same fields; where there is none, it is learned of the records.
  std::optional<Model> model = {};
};

/// One field's part in a pair.
struct Weight {
  Level level = absent;
  double bits = 0;  ///< log2 of the Bayes factor: above 0 for one person, below 0 for two
};

/// Two records of one person, by their places in the input (`right` counts on from the left list's records).
struct Pair {
  std::uint32_t left = 0;
  std::uint32_t right = 0;
  double probability = 0;
  std::vector<Weight> weights;  ///< one for each field
};

struct Outcome {
  Model model;
  std::vector<Pair> pairs;     ///< in the order of left, then right
  std::uint64_t compared = 0;  ///< pairs that were weighed
  double possible = 0;         ///< pairs that there are
  std::uint32_t most = 0;      ///< how many records may have a piece by which candidates are found
};

/// Calls with a step's name when it begins.
using Tell = std::function<void(std::string_view)>;

/// Finds the pairs of records that are of one person: learns the model from the records unless it is given, looks for
/// candidates, weighs them, and joins. The same records and options give the same answer, on any number of threads.
Outcome match_records(const Records& records, const Variants& variants, const Options& options, const Tell& tell);

}  // namespace match
