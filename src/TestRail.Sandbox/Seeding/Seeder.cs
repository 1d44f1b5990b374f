using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using TestRail.Sandbox.Options;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox.Seeding;

/// <summary>Creates the tables of a new database and fills them from the seed. Does not change an existing database.</summary>
internal sealed class Seeder(Store store, SandboxOptions options, DateTimeOffset now)
{
    private readonly long _now = now.ToUnixTimeSeconds();

    /// <summary>Returns whether the database was new.</summary>
    /// <exception cref="InvalidDataException">The database has the tables of another version, or the seed is invalid.</exception>
    public bool Fill()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("schema.sql")!);
        var schema = reader.ReadToEnd();
        var version = BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(schema)));
        if (store.Value<int>("PRAGMA user_version") == version)
            return false;
        if (store.Value<long>("SELECT COUNT(*) FROM sqlite_master") > 0)
            throw new InvalidDataException($"{options.Database} was made by another version of the sandbox, or by something else. Delete it, or name another file.");
        var seed = Seed.Read(options.Seed);
        store.Execute(schema);
        store.Execute($"PRAGMA user_version = {version}");
        FillInstance(seed);
        foreach (var project in seed.Projects)
            FillProject(project);
        RenameAutomationId(options.AutomationIdField);
        return true;
    }

    private void FillInstance(Seed seed)
    {
        var more = options.Users.Select(user => new SeedUser
        {
            Name = user.Email.Split('@')[0],
            Email = user.Email,
            ApiKey = user.Key,
            RoleId = user.ReadOnly ? 4 : 1,
            Role = user.ReadOnly ? "Read-only" : "Lead",
            ProjectIds = user.Projects?.ToArray(),
        });
        store.Execute(
            """
            INSERT INTO users (id, name, email, role_id, role, is_admin, api_key, password, project_ids)
            VALUES (@Id, @Name, @Email, @RoleId, @Role, @IsAdmin, @ApiKey, @Password, @ProjectIds)
            """,
            seed.Users.Concat(more));
        store.Execute(
            "INSERT INTO statuses VALUES (@Id, @Name, @Label, @ColorDark, @ColorMedium, @ColorBright, @IsSystem, @IsUntested, @IsFinal)",
            seed.Statuses);
        store.Execute("INSERT INTO templates VALUES (@Id, @Name, @IsDefault, @I18nCustomId)", seed.Templates);
        store.Execute("INSERT INTO priorities VALUES (@Id, @Name, @ShortName, @IsDefault, @Rank)", seed.Priorities);
        store.Execute("INSERT INTO case_types VALUES (@Id, @Name, @IsDefault)", seed.CaseTypes);
        store.Execute("INSERT INTO case_statuses VALUES (@CaseStatusId, @Name, @Abbreviation, @IsDefault, @IsApproved)", seed.CaseStatuses);
        store.Execute("INSERT INTO user_groups VALUES (@Id, @Name, @UserIds)", seed.Groups);
        store.Execute("INSERT INTO reports (id, name, description) VALUES (@Id, @Name, @Description)", seed.Reports);
        store.AddFields(CustomFields.OfCases, seed.CaseFields);
        store.AddFields(CustomFields.OfResults, seed.ResultFields);
    }

    private void FillTestData(SeedProject project)
    {
        foreach (var steps in project.SharedSteps)
            store.AddSharedStep(steps with { ProjectId = project.Id, CreatedBy = 1, CreatedOn = _now, UpdatedBy = 1, UpdatedOn = _now });
        store.Execute(
            "INSERT INTO variables (id, project_id, name) VALUES (@Id, @Project, @Name)",
            project.Variables.Select(variable => new { variable.Id, Project = project.Id, variable.Name }));
        store.Execute(
            "INSERT INTO reports (id, project_id, name, description) VALUES (@Id, @Project, @Name, @Description)",
            project.Reports.Select(report => new { report.Id, Project = project.Id, report.Name, report.Description }));
        store.Execute("INSERT INTO datasets (project_id, name, is_default) VALUES (@Id, 'Default', 1)", project);
    }

    private void RenameAutomationId(string systemName) => store.Execute(
        """
        UPDATE fields SET name = substr(@systemName, length('custom_') + 1), system_name = @systemName
        WHERE entity = 'case' AND system_name = 'custom_automation_id';
        UPDATE cases SET custom = json_set(json_remove(custom, '$.custom_automation_id'), '$.' || @systemName, custom ->> 'custom_automation_id')
        WHERE custom ->> 'custom_automation_id' IS NOT NULL;
        """,
        new { systemName });

    private void FillProject(SeedProject project)
    {
        store.Execute("INSERT INTO projects (id, name, announcement, suite_mode) VALUES (@Id, @Name, @Announcement, @SuiteMode)", project);
        store.Execute(
            """
            INSERT INTO milestones (id, project_id, name, description, start_on, started_on, is_started, due_on, is_completed, completed_on,
              parent_id, refs)
            VALUES (@Id, @ProjectId, @Name, @Description, @StartOn, @StartedOn, @IsStarted, @DueOn, @IsCompleted, @CompletedOn,
              @ParentId, @Refs)
            """,
            project.Milestones.Select(milestone => milestone with { ProjectId = project.Id }));
        foreach (var group in project.Configurations)
        {
            store.Execute(
                "INSERT INTO config_groups (id, project_id, name) VALUES (@Id, @ProjectId, @Name)", group with { ProjectId = project.Id });
            store.Execute(
                "INSERT INTO configs (id, group_id, name) VALUES (@Id, @GroupId, @Name)",
                group.Configs.Select(config => config with { GroupId = group.Id }));
        }
        store.Execute(
            "INSERT INTO labels (id, project_id, title, created_by, created_on) VALUES (@Id, @Project, @Title, 1, @now)",
            project.Labels.Select(label => new { label.Id, Project = project.Id, label.Title, now = _now }));
        FillTestData(project);
        var suites = new SuiteSeeder(store, _now);
        foreach (var suite in project.Suites)
            suites.Fill(project.Id, suite);
    }
}
