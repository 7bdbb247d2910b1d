        with open(target, "w") as f:
            os.chmod(target, 0o600)
            for statement in statements:
                f.write(statement + "\n")
        return len(statements)
