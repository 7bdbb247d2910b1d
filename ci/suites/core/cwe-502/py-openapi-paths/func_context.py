def list_paths(filename):
