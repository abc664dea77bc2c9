#include "imports.hpp"

#include <algorithm>
#include <utility>

#include "temporary_file.hpp"

namespace interchange {
namespace {

constexpr std::chrono::hours longest_wait{1};
constexpr std::size_t most_shown = 100;

std::int64_t seconds_between(std::chrono::system_clock::time_point from, std::chrono::system_clock::time_point to) {
  return std::chrono::duration_cast<std::chrono::seconds>(to - from).count();
}

std::vector<ShownFault> first_faults(Preview& preview) {
  std::vector<ShownFault> first;
  preview.each_fault([&](const ShownFault& fault) {
    first.push_back(fault);
    return first.size() < most_shown;
  });
  return first;
}

/// In a file without a name: it may be as large as the package.
std::shared_ptr<const http::Body> report_of(Preview& preview) {
  if (preview.faults() == 0) {
    return {};
  }
  TemporaryFile file;
  preview.report([&](std::string_view bytes) { file.append(bytes); });
  const auto size = static_cast<std::size_t>(file.size());
  return std::make_shared<const http::Body>(file.release(), size);
}

}  // namespace

Imports::~Imports() {
  {
    const std::lock_guard lock{mutex_};
    if (watch_) {
      watch_->stop();
    }
  }
  thread_.request_stop();
}

bool Imports::under_way(ImportState state) {
  return state == ImportState::reading || state == ImportState::previewed || state == ImportState::taking_in;
}

std::optional<std::string> Imports::begin(SentPackage package, const std::string& actor) {
  const std::lock_guard lock{mutex_};
  if (seen_ && under_way(seen_->state)) {
    return std::nullopt;
  }
  if (thread_.joinable()) {
    thread_.join();
  }
  seen_ = ImportSeen{.id = env_.new_id().text(), .actor = actor, .file_name = package.file_name};
  watch_ = std::make_shared<ImportWatch>();
  began_ = env_.now();
  wish_ = Wish::none;
  thread_ =
      std::jthread{[this, package = std::move(package)](const std::stop_token& stop) mutable { run(stop, package); }};
  return seen_->id;
}

std::optional<ImportSeen> Imports::last() const {
  const std::lock_guard lock{mutex_};
  auto seen = seen_;
  if (seen && seen->state == ImportState::reading) {
    seen->rows = watch_->rows();
    seen->seconds = seconds_between(began_, env_.now());
  }
  return seen;
}

std::optional<ImportSeen> Imports::find(std::string_view id) const {
  auto seen = last();
  return seen && seen->id == id ? std::move(seen) : std::nullopt;
}

bool Imports::take_in(std::string_view id, bool keep_good, const std::string& actor) {
  const std::lock_guard lock{mutex_};
  if (!seen_ || seen_->id != id || seen_->state != ImportState::previewed || (seen_->faults > 0 && !keep_good)) {
    return false;
  }
  wish_ = keep_good ? Wish::good : Wish::all;
  wished_by_ = actor;
  seen_->state = ImportState::taking_in;
  changed_.notify_all();
  return true;
}

bool Imports::cancel(std::string_view id) {
  const std::lock_guard lock{mutex_};
  if (!seen_ || seen_->id != id || !under_way(seen_->state) || seen_->state == ImportState::taking_in) {
    return false;
  }
  wish_ = Wish::cancel;
  watch_->stop();
  changed_.notify_all();
  return true;
}

void Imports::wait() const {
  std::unique_lock lock{mutex_};
  changed_.wait(
      lock, [&] { return !seen_ || (seen_->state != ImportState::reading && seen_->state != ImportState::taking_in); });
}

void Imports::run(const std::stop_token& stop, const SentPackage& sent) {
  try {
    auto package = open_package(sent.file_name, sent.bytes);
    if (package) {
      read_and_decide(stop, *package);
    } else {
      end(ImportState::refused, package.error().problems.text());
    }
  } catch (const ImportStopped&) {
    end(ImportState::cancelled);
  } catch (const PackageDamaged& damaged) {
    end(ImportState::refused, damaged.what());
  } catch (const std::exception&) {
    end(ImportState::refused,
        "The machine or its database failed, and nothing was written. Try again; if it fails again, tell whoever runs "
        "the server.");
  }
}

void Imports::read_and_decide(const std::stop_token& stop, Package& package) {
  const auto watch = watch_;
  Preview preview{database_, env_, package, *watch};
  for (bool moved = false;; moved = true) {
    show(preview, moved);
    const auto wish = decision(stop);
    if (wish == Wish::cancel) {
      end(ImportState::cancelled);
      return;
    }
    if (write(preview, wish)) {
      return;
    }
  }
}

void Imports::show(Preview& preview, bool moved) {
  auto first = first_faults(preview);
  auto report = report_of(preview);
  const std::lock_guard lock{mutex_};
  if (seen_->seconds == 0) {
    seen_->rows = watch_->rows();
    seen_->seconds = seconds_between(began_, env_.now());
  }
  seen_->moved = moved;
  seen_->files = preview.files();
  seen_->faults = preview.faults();
  seen_->first_faults = std::move(first);
  seen_->report = std::move(report);
  seen_->state = ImportState::previewed;
  if (wish_ != Wish::cancel) {
    wish_ = Wish::none;
  }
  changed_.notify_all();
}

Imports::Wish Imports::decision(const std::stop_token& stop) {
  std::unique_lock lock{mutex_};
  changed_.wait_for(lock, stop, longest_wait, [&] { return wish_ != Wish::none; });
  return wish_ == Wish::none ? Wish::cancel : wish_;
}

bool Imports::write(Preview& preview, Wish wish) {
  std::string actor;
  {
    const std::lock_guard lock{mutex_};
    actor = wished_by_;
  }
  const auto result = preview.take_in(wish == Wish::good, {.actor = actor, .origin = "web"});
  if (!result) {
    return false;
  }
  {
    const std::lock_guard lock{mutex_};
    seen_->written = result->files;
  }
  end(ImportState::done);
  return true;
}

void Imports::end(ImportState state, std::string problem) {
  const std::lock_guard lock{mutex_};
  seen_->state = state;
  seen_->problem = std::move(problem);
  if (state != ImportState::done) {
    seen_->first_faults.clear();
    seen_->report.reset();
  }
  changed_.notify_all();
}

}  // namespace interchange
