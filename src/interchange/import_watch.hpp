#pragma once

#include <atomic>
#include <cstdint>

namespace interchange {

/// Thrown out of an import that was told to stop; nothing was written.
struct ImportStopped {};

/// How far an import is, for those who watch it from another thread, and their way to stop it.
class ImportWatch {
 public:
  /// Rows read so far, of all files.
  std::int64_t rows() const { return rows_.load(std::memory_order_relaxed); }
  /// Ends it at the next row. What is being written already is written to its end.
  void stop() { stopped_.store(true, std::memory_order_relaxed); }

  /// By whoever reads rows. Throws ImportStopped.
  void count_row() {
    rows_.fetch_add(1, std::memory_order_relaxed);
    if (stopped_.load(std::memory_order_relaxed)) {
      throw ImportStopped{};
    }
  }

 private:
  std::atomic<std::int64_t> rows_ = 0;
  std::atomic<bool> stopped_ = false;
};

}  // namespace interchange
