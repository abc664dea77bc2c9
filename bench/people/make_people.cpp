// make_people DATA FOLDER: writes the made-up people that ./run bench match measures on. The same each time.
#include <fmt/format.h>

#include <exception>
#include <filesystem>
#include <iostream>

#include "shapes.hpp"

namespace {

void make(const std::filesystem::path& data, const std::filesystem::path& folder, std::size_t county) {
  const auto words = people::read_words(data);
  std::filesystem::create_directories(folder);
  people::write(people::febrl_like({2000, 3000, 5, 8, 3}, words, people::Chance{3}), folder / "febrl3_like.csv");
  const auto [originals, copies] =
      people::originals_and_copies(people::febrl_like({5000, 5000, 1, 6, 2}, words, people::Chance{4}));
  people::write(originals, folder / "febrl4_like_a.csv");
  people::write(copies, folder / "febrl4_like_b.csv");
  people::write(people::historical_like(5156, words, people::Chance{5}), folder / "historical_like.csv");
  people::write(people::county_like(county, words, people::Chance{6}), folder / "county.csv");
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 3) {
    std::cerr << "make_people wants the folder data/ and a folder to write to, and may have a number of records\n";
    return 2;
  }
  make(argv[1], argv[2], argc > 3 ? std::stoul(argv[3]) : 1'000'000);
  return 0;
} catch (const std::exception& fault) {
  std::cerr << "make_people: " << fault.what() << "\n";
  return 3;
}
