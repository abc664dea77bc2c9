insert into letter_version (authority, letter, language, version, title, body, begun, account)
values (:authority, :letter, :language, :version, :title, :body, :begun, :account)
