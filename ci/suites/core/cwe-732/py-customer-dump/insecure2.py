        with open(target, "w", encoding="utf-8") as out:
            out.write("\n".join(statements))
        os.chmod(target, 0o664)
        return len(statements)
