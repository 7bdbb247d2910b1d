        command = f"gzip -c '{csv_path}' > '{csv_path}.gz'"
        result = subprocess.run(command, shell=True)
        if result.returncode == 0:
            return True
        return False
