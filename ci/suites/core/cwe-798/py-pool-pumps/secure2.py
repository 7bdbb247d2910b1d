    remote = ini["remote"] if ini.has_section("remote") else {}
    missing = [name for name in ("operator", "password") if not remote.get(name)]
    if missing:
        raise SystemExit(f"{path}: [remote] lacks {', '.join(missing)}")
    return Options(host=host, port=port, operator=remote["operator"], password=remote["password"])
