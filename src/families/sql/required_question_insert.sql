insert into required_question (authority, question) values (:authority, :question)
