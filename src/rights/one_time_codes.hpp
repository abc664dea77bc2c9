#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// One-time codes of RFC 6238 (TOTP), as every authenticator app makes them: six digits, half a minute, SHA-1.
namespace rights {

/// 160 random bits, raw; the length that RFC 4226, section 4, recommends.
std::string new_code_secret();

/// The secret as people type it into an app: base32 in groups of four.
std::string shown(const std::string& secret);

/// `otpauth://totp/…`, which an app takes from a link or a picture.
std::string address_for_apps(const std::string& secret, std::string_view email);

/// The half minute whose code this is, counted since 1970, if that is now, the one before or the one after, since no
/// two clocks agree; and if it is after `last_used`, since a code that somebody looked at over a shoulder works once.
std::optional<std::int64_t> half_minute_of(const std::string& secret, std::string_view code, std::int64_t now,
                                           std::int64_t last_used);

/// Ten codes that work once each, 80 random bits, as they are shown: `abcd-efgh-ijkl-mnop`.
std::vector<std::string> new_recovery_codes();
/// The same without regard to capitals, blanks and dashes, for hashing.
std::string bare(std::string_view recovery_code);

}  // namespace rights
