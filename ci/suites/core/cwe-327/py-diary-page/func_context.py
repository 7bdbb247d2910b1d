def diary_page(key, data, opening=False):
