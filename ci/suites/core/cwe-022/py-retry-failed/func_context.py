def retry(name):
