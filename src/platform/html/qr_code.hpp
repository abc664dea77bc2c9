#pragma once

#include <string>
#include <string_view>

#include "html/html.hpp"

namespace html {

/// A QR code of the text (ISO/IEC 18004, by libqrencode), a quarter of which may be unreadable, as a drawing that
/// prints sharp; the quiet zone that the standard asks for is in it. `label` is what whoever cannot see it is told.
/// Throws std::runtime_error where the text does not fit: some 1,600 bytes.
Html qr_code(std::string_view text, const std::string& label);

}  // namespace html
