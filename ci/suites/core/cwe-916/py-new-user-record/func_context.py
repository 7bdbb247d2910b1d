def new_user(name, email, password):
