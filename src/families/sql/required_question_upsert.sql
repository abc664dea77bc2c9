insert into required_question (authority, question) values (:authority, :question)
on conflict (authority, question) do nothing
