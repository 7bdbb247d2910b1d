def load_users(path):
