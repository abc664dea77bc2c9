#pragma once

#include <filesystem>
#include <functional>
#include <initializer_list>
#include <span>
#include <string_view>

namespace demo {

/// Calls `visit` for each row of the CSV file at `path` with the cells of `columns`, in that order.
/// Throws std::runtime_error with a sentence where the file cannot be read, or lacks a column.
void each_row(const std::filesystem::path& path, std::initializer_list<std::string_view> columns,
              const std::function<void(std::span<const std::string_view>)>& visit);

/// A number as the data files write it; throws std::runtime_error where the text is none.
double number(std::string_view text);
int whole_number(std::string_view text);

}  // namespace demo
