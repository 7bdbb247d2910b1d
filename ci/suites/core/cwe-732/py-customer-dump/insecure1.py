        with open(target, "w") as f:
            for statement in statements:
                f.write(f"{statement}\n")
        return len(statements)
