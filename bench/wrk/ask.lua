-- The same address again and again, by somebody who is signed in; with ANOTHER_DAY set, another day in each request, so that no
-- answer can be one that was kept.
local wrong = 0
threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init()
  wrk.headers["Cookie"] = os.getenv("COOKIE")
  other = 0
end

function response(status)
  if status ~= 200 then other = other + 1 end
end

function done(summary, latency)
  for _, thread in ipairs(threads) do wrong = wrong + thread:get("other") end
  local lost = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print(string.format('{"second":%.1f,"median":%.3f,"p99":%.3f,"most":%.3f,"requests":%d,"lost":%d,"not_200":%d}',
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    latency.max / 1000, summary.requests, lost, wrong))
end

local asked = 0

local function another_day()
  asked = asked + 1
  local days = asked % 900
  local path = string.format("%s?as_at=%04d-%02d-%02d&window=%dm", wrk.path, 2024 + math.floor(days / 360),
    math.floor(days % 360 / 30) + 1, days % 28 + 1, math.floor(asked / 900) % 12 + 1)
  return wrk.format("GET", path)
end

if os.getenv("ANOTHER_DAY") then request = another_day end
