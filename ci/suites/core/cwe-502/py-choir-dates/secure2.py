        path = os.path.join(self.folder, f'{season}.yml')
        with open(path, encoding='utf-8') as file:
            plan = yaml.safe_load(file)
        if 'rehearsals' not in plan:
            return []
        return plan['rehearsals']
