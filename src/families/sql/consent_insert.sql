insert into consent (authority, family, purpose, said_on, given, wording)
values (:authority, :family, :purpose, :on, :given, :wording)
