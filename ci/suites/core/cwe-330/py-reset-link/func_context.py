def reset_link(email):
