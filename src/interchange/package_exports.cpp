#include "package_exports.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "export.hpp"
#include "private_folder.hpp"
#include "zip_writer.hpp"

namespace interchange {
namespace {

bool is_busy(PackageState state) { return state == PackageState::making || state == PackageState::ready; }

/// The file's bytes, whose name is taken away at once.
std::shared_ptr<const http::Body> nameless(const std::filesystem::path& file) {
  const auto size = std::filesystem::file_size(file);
  const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (opened < 0) {
    throw std::system_error{errno, std::generic_category(), "a package cannot be read back"};
  }
  std::filesystem::remove(file);
  return std::make_shared<const http::Body>(opened, size);
}

}  // namespace

PackageExports::PackageExports(db::Database& database, std::chrono::seconds kept) : database_{database}, kept_{kept} {
  PrivateFolder::remove_left();
}

PackageExports::~PackageExports() {
  for (auto& [account, making] : by_account_) {
    making.thread.request_stop();
  }
}

bool PackageExports::begin(const std::string& account) {
  std::unique_lock lock{mutex_};
  auto& making = by_account_.try_emplace(account).first->second;
  if (making.is_begun && is_busy(making.seen.state)) {
    return false;
  }
  auto last = std::exchange(making.thread, {});
  if (last.joinable()) {  // it may still want the lock, to learn that it is over
    lock.unlock();
    last.join();
    lock.lock();
  }
  if (making.is_begun && is_busy(making.seen.state)) {  // another has begun in the meantime
    return false;
  }
  making.thread = std::jthread{[this, &making](const std::stop_token& stop) { run(stop, making); }};
  making.seen = {};  // under the lock, which the thread wants before it says anything
  making.is_begun = true;
  return true;
}

std::optional<PackageSeen> PackageExports::find(const std::string& account) const {
  const std::lock_guard lock{mutex_};
  const auto found = by_account_.find(account);
  return found == by_account_.end() ? std::nullopt : std::optional{found->second.seen};
}

std::shared_ptr<const http::Body> PackageExports::fetch(const std::string& account) {
  const std::lock_guard lock{mutex_};
  const auto found = by_account_.find(account);
  if (found == by_account_.end() || found->second.seen.state != PackageState::ready) {
    return {};
  }
  found->second.seen.state = PackageState::gone;
  changed_.notify_all();
  return std::exchange(found->second.zip, nullptr);
}

void PackageExports::wait(const std::string& account) const {
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [&] {
    const auto found = by_account_.find(account);
    return found == by_account_.end() || found->second.seen.state != PackageState::making;
  });
}

void PackageExports::run(const std::stop_token& stop, Making& making) {
  try {
    make(stop, making);
  } catch (const std::exception&) {
    set(making, PackageState::failed);
    return;
  }
  std::unique_lock lock{mutex_};
  changed_.wait_for(lock, stop, kept_, [&] { return making.seen.state != PackageState::ready; });
  if (making.seen.state == PackageState::ready) {
    making.zip.reset();
    making.seen.state = PackageState::gone;
    changed_.notify_all();
  }
}

void PackageExports::make(const std::stop_token& stop, Making& making) {
  const PrivateFolder folder;
  const auto exported = export_package(database_, folder.path() / "package");
  const auto zip = folder.path() / "package.zip";
  if (!exported || !write_zip(folder.path() / "package", zip, [&] { return stop.stop_requested(); })) {
    set(making, PackageState::failed);
    return;
  }
  auto body = nameless(zip);
  const std::lock_guard lock{mutex_};
  for (const auto& [file, rows] : *exported) {
    making.seen.files.emplace_back(file->name, rows);
  }
  making.seen.bytes = body->bytes().size();
  making.zip = std::move(body);
  making.seen.state = PackageState::ready;
  changed_.notify_all();
}

void PackageExports::set(Making& making, PackageState state) {
  const std::lock_guard lock{mutex_};
  making.seen.state = state;
  changed_.notify_all();
}

}  // namespace interchange
