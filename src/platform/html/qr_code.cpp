#include "qr_code.hpp"

#include <fmt/format.h>
#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace html {

Html qr_code(std::string_view text, const std::string& label) {
  const std::string terminated{text};
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
      QRcode_encodeString(terminated.c_str(), 0, QR_ECLEVEL_Q, QR_MODE_8, 1), &QRcode_free};
  if (!code) {
    throw std::runtime_error{"no QR code holds a text of " + std::to_string(text.size()) + " bytes"};
  }
  constexpr int quiet = 4;  // modules, on each side
  std::string path;
  for (int row = 0; row < code->width; ++row) {
    for (int column = 0; column < code->width; ++column) {
      const bool is_dark = (code->data[row * code->width + column] & 1U) != 0;
      if (is_dark) {
        path += fmt::format("M{} {}h1v1h-1z", column + quiet, row + quiet);
      }
    }
  }
  const auto width = code->width + 2 * quiet;
  return html(R"(<svg class="hearth-qr" role="img" aria-label="{}" viewBox="0 0 {} {}" shape-rendering="crispEdges">)"
              R"(<path d="{}"/></svg>)",
              label, width, width, path);
}

}  // namespace html
