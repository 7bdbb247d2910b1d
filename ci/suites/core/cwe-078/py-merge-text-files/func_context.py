def merge_files(files, target):
