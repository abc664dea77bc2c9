#pragma once

#include <string>

/// What a command of the shell prints.
std::string said_by(const std::string& command);
