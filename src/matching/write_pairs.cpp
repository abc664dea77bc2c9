#include "write_pairs.hpp"

#include <fmt/format.h>

#include "csv/writer.hpp"

namespace matching {

void write_pairs(const std::filesystem::path& out, const std::vector<match::Field>& fields, const match::Texts& ids,
                 const std::vector<match::Pair>& pairs) {
  csv::Writer writer{out};
  writer.cell("left").cell("right").cell("probability");
  for (const auto& field : fields) {
    writer.cell("weight_" + field.name);
  }
  writer.end_row();
  std::string number;
  const auto decimal = [&](double value, int decimals) {
    number.clear();
    fmt::format_to(std::back_inserter(number), "{:.{}f}", value, decimals);
    writer.cell(std::string_view{number});
  };
  for (const auto& pair : pairs) {
    writer.cell(ids[pair.left]).cell(ids[pair.right]);
    decimal(pair.probability, 6);
    for (const auto& weight : pair.weights) {
      decimal(weight.bits, 3);
    }
    writer.end_row();
  }
  writer.finish();
}

}  // namespace matching
