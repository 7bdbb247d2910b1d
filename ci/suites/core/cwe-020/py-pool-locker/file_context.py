# Terminal of a swimming pool: guests who have forgotten the code of their locker enter its number.


