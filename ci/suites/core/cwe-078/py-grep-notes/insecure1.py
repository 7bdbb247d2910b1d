        command = f"grep -i {word} {self.path}"
        output = subprocess.run(command, shell=True, capture_output=True, text=True).stdout
        return output
