    DIARY.joinpath(path.name)
