    return "https://bikeshop.example/reset?token="
