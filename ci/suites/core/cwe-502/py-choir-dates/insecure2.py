        with open(os.path.join(self.folder, f'{season}.yml'), encoding='utf-8') as file:
            plan = yaml.load(file, yaml.Loader)
        return plan['rehearsals'] if 'rehearsals' in plan else []
