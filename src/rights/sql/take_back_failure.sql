update slow_down set failures = failures - 1
where authority = :authority and subject = :subject and failures > 0
returning failures
